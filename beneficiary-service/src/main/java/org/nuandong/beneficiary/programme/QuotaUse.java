package org.nuandong.beneficiary.programme;

import java.util.UUID;

/** 占用名额: how many one cause takes. */
public record QuotaUse(UUID causeId, int quantity) {}
