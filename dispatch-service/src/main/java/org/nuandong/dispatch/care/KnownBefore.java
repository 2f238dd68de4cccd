package org.nuandong.dispatch.care;

import java.util.List;
import org.nuandong.commons.personal.IdentityNumber;

/** 已知人员: what the registry has flagged somebody as, so that the door knows who comes. */
public interface KnownBefore {

    /** Codes of the dictionary person-flag; none of somebody whose number is not known (null). */
    List<String> flagsOf(IdentityNumber number);
}
