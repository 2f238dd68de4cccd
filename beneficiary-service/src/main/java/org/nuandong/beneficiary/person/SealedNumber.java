package org.nuandong.beneficiary.person;

/** A number ready to be kept: what kind it is, the ciphertext, and the index that finds it. */
record SealedNumber(String kind, byte[] sealed, byte[] index) {}
