/** [ROUTE-1] How many services a visit may have besides its first: five in all. */
export const mostFurther = 4;
