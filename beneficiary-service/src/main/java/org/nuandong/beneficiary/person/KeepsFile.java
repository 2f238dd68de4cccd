package org.nuandong.beneficiary.person;

import java.util.UUID;

/** A feature that needs somebody's file still: while it says so, nobody is erased. */
public interface KeepsFile {

    boolean needs(UUID personId);
}
