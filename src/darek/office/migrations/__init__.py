"""How stores of earlier versions become today's. A migration that was released never changes."""
