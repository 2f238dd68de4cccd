/**
 * 困难家庭/户: the register is kept per household and per person, "以村为主、以户为单位、不落一人" (R001): who lives
 * together, who is head, why they are in need (R004). Numbers and names are the person feature's;
 * this one knows addresses, which stand sealed.
 */
package org.nuandong.beneficiary.household;
