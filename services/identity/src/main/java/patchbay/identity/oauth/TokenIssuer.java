package patchbay.identity.oauth;

/**
 * Somebody outside whose tokens say who a person is.
 *
 * @param id {@code tti-} and a UUID
 * @param instance the id of the instance
 * @param url what its tokens call their issuer; its keys are found below it
 * @param claim the path of the claim that tells the person
 * @param attribute the path of the person's attribute that it is compared with
 */
public record TokenIssuer(
        String id, String instance, String name, String url, String claim, String attribute) {}
