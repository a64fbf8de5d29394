"""The application without pixels: petition, store, delivery, flow, and the root that joins them."""
