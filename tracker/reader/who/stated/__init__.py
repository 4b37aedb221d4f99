"""What a clause states besides who takes part: topics, place, details."""
