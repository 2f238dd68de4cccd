package org.nuandong.dispatch.care;

/**
 * What another feature demands before somebody reads who a guest is: a minor's record is approved
 * first (C5). It refuses by throwing.
 */
public interface ReadingGuard {

    void check(Stay stay);
}
