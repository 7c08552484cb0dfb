"""python -m quoteminer"""

from quoteminer.cli import main

main(prog_name="quoteminer")
