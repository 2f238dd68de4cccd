package org.nuandong.dispatch.care;

import java.util.UUID;

/**
 * Two subject ids turned out to be one person, or not to be ({@code knownAs} null); heard in the
 * same transaction.
 */
public record SubjectKnown(UUID subjectId, UUID knownAs) {}
