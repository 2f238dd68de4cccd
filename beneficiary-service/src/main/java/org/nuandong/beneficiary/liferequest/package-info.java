/**
 * 困难群众生活服务热线 (R273, R044): medical care, a ride, a repair, shopping, meals, cleaning, bathing:
 * taken, assigned, done, called back, each by its time; what is late climbs.
 *
 * <p>Nothing calls in.
 */
package org.nuandong.beneficiary.liferequest;
