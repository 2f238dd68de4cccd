package org.nuandong.dispatch.care;

/**
 * What another feature demands before somebody leaves: belongings given back, the journey done. It
 * refuses by throwing. Never asked about facts (a death, a leaving without notice) and never a way
 * to keep an adult (381号 Art. 11).
 */
public interface ExitGuard {

    void check(Stay stay, Leaving leaving);
}
