"""What a petition (信访事项) is: its form, answers, checks, lifecycle and letter. Pure Python, no Qt."""
