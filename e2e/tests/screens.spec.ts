/**
 * Being written (screens engineer): every screen of the hall drawn in three languages, looked over by axe and for text that is cut.
 * Holds no test yet.
 */
