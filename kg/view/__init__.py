"""A store goes in, one interactive HTML file comes out."""
