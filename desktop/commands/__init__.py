"""The commands of `petition-desk`, one file each; like the root they may see everything."""
