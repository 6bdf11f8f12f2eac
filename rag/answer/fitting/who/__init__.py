"""Who and what: rules about persons, offices, names and what somebody or something is."""
