"""Every change to an office: one transaction each, with its audit entry inside."""
