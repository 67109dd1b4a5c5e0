"""Write the shipped models anew."""

from reportlint import resources
from reportlint.training import train_models

for line in train_models(resources.corpus(), resources.model("roles").parent):
    print(line)
