package org.nuandong.beneficiary.duplicate;

/** 疑似程度: how sure the comparison is; whatever it says, a person decides. */
enum Band {
    POSSIBLE,
    LIKELY,
    CERTAIN
}
