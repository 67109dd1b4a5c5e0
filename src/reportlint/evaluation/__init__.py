"""How well reviews agree with labels that a careful reviewer gave."""
