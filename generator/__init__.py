"""Turn United Nations documents into a website in which every paragraph has an address."""
