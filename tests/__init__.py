"""The tests of the generator, of the texts and of the built site; they mirror the modules."""
