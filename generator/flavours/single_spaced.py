from generator.flavours.markdown import clean
