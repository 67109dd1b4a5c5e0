"""Annual reports on the disclosure of government information: the six parts and the tables that are prescribed."""
