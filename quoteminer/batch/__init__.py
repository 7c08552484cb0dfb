"""Many articles -> claims and recorded failures: a batch never stops at a bad article and never hides one.

Its parts, from the inside out:

    chunks      items as they are read, some together, and what stands for all that went by
    mining      a chunk's articles -> what became of each
    running     the run: every outcome to the output, and counted
    worker      what runs in a process of its own
    processes   that process, as its parent sees it
    tasks       what is still to be mined of a chunk
    pool        the processes given work, watched, replaced, and what they find put back in order
    journal     how far a run has come, kept on disk
    files       what a run writes; it goes on where an unfinished one stopped
    extent      how much of the input has gone by
    progress    what a person sees meanwhile
    extraction  all of it together: `quoteminer extract`
"""
