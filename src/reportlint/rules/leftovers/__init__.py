"""`LFT`: what was left standing from a template, an older report, another unit's report or an assistant."""
