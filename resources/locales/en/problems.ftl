# What is to be mended, and how. $label names the answer.

problem-required = { $label } is empty. Please fill it in to go on.
problem-wrong_kind = { $label } could not be read. Please fill it in again.
problem-invalid_characters = { $label } holds a hidden sign that cannot be sent. Please delete it and write that part again.
problem-too_long = { $label } is too long: at most { $limit } characters. Please shorten it.
    .say = { $label } is too long: at most { NUMBER($limit, useGrouping: 0) } characters. Please shorten it.
problem-not_accepted = You have not confirmed “{ $label }” yet. Please confirm it to go on. If you would rather not, telephone or come to the counter.
problem-unknown_option = The choice you made for { $label } is no longer offered. Please choose again.

problem-name_characters = { $label } does not look like a name. Please write the full name without a full stop or question mark.

problem-identity_characters = { $label } holds signs that do not belong there. Please write only the number on the document.
problem-identity_length = { $length ->
    [15] { $label } is an old number with 15 digits, no longer in use. Please write the 18 digits of the new card.
   *[other] A resident identity number has 18 digits; you wrote { $length }. Please compare it with the card.
  }
problem-identity_too_short = The number of { $label } is too short: it has at least { $least } places. Please compare it with the document.
problem-identity_birth_date = The date of birth in the identity number is wrong. Please compare digits 7 to 14 with the card.
problem-identity_checksum = One digit of the identity number is wrong. Please compare it with the card, digit by digit.

problem-phone_impossible = { $label } cannot be dialled. A mobile number has 11 digits; a landline needs its area code. Please write one number only.
problem-phone_needs_area_code = { $label } looks like a landline. Please put the area code in front, for example 010 6512 3456.
    .say = { $label } looks like a landline. Please put the area code in front. For Beijing it is zero one zero.

problem-region_incomplete = { $label }: no county or district is chosen yet. Please go on choosing.
problem-invalid_region = { $label }: this region was not found. Please choose down to the county or district again.
problem-address_too_short = { $label } is not clear enough for a letter to reach you. Please add the street or village, the building and the number.

# Raised by the petition office's server only
problem-invalid_number = The number of { $label } is not right. Please check it.
problem-unknown_field = The form has changed, and one answer no longer fits. Please look through it and send it again.
problem-unknown_form = The form has changed. Please look through it and send it again.
problem-invalid_petition = Something is to be mended. Please look through every answer and send it again.
problem-too_large = There is too much to send. Please shorten it, or bring your papers to the counter.
problem-malformed = The petition office's computer could not read this. What you wrote is safe. Please ask the staff for help, or telephone.
problem-unsupported_media_type = The petition office's computer could not read this. What you wrote is safe. Please ask the staff for help, or telephone.
problem-idempotency_key = The petition office's computer could not read this. What you wrote is safe. Please ask the staff for help, or telephone.
problem-idempotency_conflict = This was sent before with other words. Please telephone, or come to the counter.

# Looking up, and the passphrase
problem-receipt_number_length = A receipt number has { $wanted } digits; you wrote { $given }. Please compare it with your receipt.
problem-receipt_number_checksum = One digit of the receipt number is wrong. Please compare it with your receipt, digit by digit.
problem-query_code_length = A query code has { $wanted } digits; you wrote { $given }. Please compare it with your receipt.
problem-passphrase_short = The passphrase is too short; it needs at least 8 characters. Please choose a longer one.
problem-wrong_passphrase = The passphrase is wrong. Look at capital and small letters, and enter it again.
