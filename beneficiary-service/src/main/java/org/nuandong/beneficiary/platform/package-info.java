/**
 * The few technical things of this service: columns of region codes, and what day it is in the
 * office.
 */
package org.nuandong.beneficiary.platform;
