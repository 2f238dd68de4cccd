package org.nuandong.beneficiary.callback;

import java.util.UUID;

/**
 * 回访对象: a payment or a visit that may be asked about.
 *
 * @param street nine digits, or fewer where no township is known
 * @param projectId the project of a payment, the plan of a visit
 */
record Subject(UUID id, String street, UUID projectId) {}
