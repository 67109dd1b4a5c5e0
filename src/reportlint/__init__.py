"""reportlint reviews Chinese official work reports the way a demanding reviewer does."""
