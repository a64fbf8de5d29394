# The letter on paper

letter-title = Petition
letter-person = Petitioner
letter-matter = Matter
letter-receipt = Receipt
letter-received = Received on
letter-empty = (not filled in)
letter-signature = Signature
letter-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
answer-yes = Agreed
answer-no = Not agreed
