"""The one neural network: what it reads, how it is built, how it runs. Only this folder imports torch."""
