package org.nuandong.beneficiary.recognition;

import java.util.UUID;

/**
 * Which person a subject of station care is now ({@code personId} null: nobody any more); heard in
 * the same transaction.
 */
public record CaseLinked(UUID caseSubjectId, UUID personId) {}
