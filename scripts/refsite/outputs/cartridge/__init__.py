"""Links to the site's pages for learning management systems: IMS Common Cartridge 1.1."""
