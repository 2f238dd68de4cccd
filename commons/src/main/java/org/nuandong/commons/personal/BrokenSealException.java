package org.nuandong.commons.personal;

/** A sealed value does not open at this place: it was changed, moved or made with another key. */
public class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(String what) {
        super(what);
    }
}
