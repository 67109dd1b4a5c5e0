"""`PLN`: can the plan be checked: who, by when, how much?"""
