package org.nuandong.beneficiary.responsibility;

import java.time.LocalDate;

/** A row of a table of posts; officer and first day are null of a vacant one. */
record PostRow(String region, String tier, String title, String officer, LocalDate fromOn) {}
