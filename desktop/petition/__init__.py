"""What a petition (信访事项) is: form, answers, checks, lifecycle and letter. Pure Python."""
