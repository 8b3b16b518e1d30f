package patchbay.identity.directory.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.identity.directory.ProfileJson;
import patchbay.wire.identitystore.Address;
import patchbay.wire.identitystore.DescribeUserResponse;
import patchbay.wire.identitystore.Email;
import patchbay.wire.identitystore.Name;
import patchbay.wire.identitystore.PhoneNumber;
import patchbay.wire.identitystore.Photo;
import patchbay.wire.identitystore.Role;
import patchbay.wire.identitystore.User;
import patchbay.wire.json.Json;
import patchbay.wire.shape.RawJson;

/** A person as answers show them. */
final class UserShapes {
    private UserShapes() {}

    /**
     * @param extensions which of them the caller wants to see
     */
    static User user(String storeId, Person person, List<String> extensions) {
        Profile profile = person.profile();
        return User.builder()
                .identityStoreId(storeId)
                .userId(person.id().text())
                .userName(person.userName())
                .externalIds(externalIds(profile.externalIds()))
                .name(name(profile))
                .displayName(text(profile, Attribute.DISPLAY_NAME))
                .nickName(text(profile, Attribute.NICK_NAME))
                .profileUrl(text(profile, Attribute.PROFILE_URL))
                .emails(emails(profile))
                .addresses(addresses(profile))
                .phoneNumbers(phoneNumbers(profile))
                .userType(text(profile, Attribute.USER_TYPE))
                .title(text(profile, Attribute.TITLE))
                .preferredLanguage(text(profile, Attribute.PREFERRED_LANGUAGE))
                .locale(text(profile, Attribute.LOCALE))
                .timezone(text(profile, Attribute.TIMEZONE))
                .userStatus(person.enabled() ? "ENABLED" : "DISABLED")
                .photos(photos(profile))
                .website(text(profile, Attribute.WEBSITE))
                .birthdate(text(profile, Attribute.BIRTHDATE))
                .roles(roles(profile))
                .createdAt(person.history().createdAt())
                .createdBy(noted(person.history().createdBy()))
                .updatedAt(person.history().updatedAt())
                .updatedBy(noted(person.history().updatedBy()))
                .extensions(extensions(profile, extensions))
                .build();
    }

    static DescribeUserResponse described(User user) {
        return DescribeUserResponse.builder()
                .identityStoreId(user.identityStoreId())
                .userId(user.userId())
                .userName(user.userName())
                .externalIds(user.externalIds())
                .name(user.name())
                .displayName(user.displayName())
                .nickName(user.nickName())
                .profileUrl(user.profileUrl())
                .emails(user.emails())
                .addresses(user.addresses())
                .phoneNumbers(user.phoneNumbers())
                .userType(user.userType())
                .title(user.title())
                .preferredLanguage(user.preferredLanguage())
                .locale(user.locale())
                .timezone(user.timezone())
                .userStatus(user.userStatus())
                .photos(user.photos())
                .website(user.website())
                .birthdate(user.birthdate())
                .roles(user.roles())
                .createdAt(user.createdAt())
                .createdBy(user.createdBy())
                .updatedAt(user.updatedAt())
                .updatedBy(user.updatedBy())
                .extensions(user.extensions())
                .build();
    }

    static List<patchbay.wire.identitystore.ExternalId> externalIds(List<ExternalId> ids) {
        return ids.stream()
                .map(id ->
                        patchbay.wire.identitystore.ExternalId.builder()
                                .issuer(id.issuer())
                                .id(id.id())
                                .build())
                .toList();
    }

    static Optional<String> noted(String by) {
        return by.isEmpty() ? Optional.empty() : Optional.of(by);
    }

    private static Optional<String> text(Profile profile, Attribute attribute) {
        return noted(profile.value(attribute));
    }

    private static Optional<Boolean> flag(Profile profile, Attribute attribute) {
        return Optional.of(!profile.value(attribute).isEmpty());
    }

    private static boolean has(Profile profile, String parent) {
        return ProfileJson.object(profile, parent).isPresent();
    }

    private static Name name(Profile profile) {
        return Name.builder()
                .formatted(text(profile, Attribute.FORMATTED_NAME))
                .familyName(text(profile, Attribute.FAMILY_NAME))
                .givenName(text(profile, Attribute.GIVEN_NAME))
                .middleName(text(profile, Attribute.MIDDLE_NAME))
                .honorificPrefix(text(profile, Attribute.HONORIFIC_PREFIX))
                .honorificSuffix(text(profile, Attribute.HONORIFIC_SUFFIX))
                .build();
    }

    private static List<Email> emails(Profile profile) {
        return has(profile, "emails")
                ? List.of(
                        Email.builder()
                                .value(text(profile, Attribute.EMAIL))
                                .type(text(profile, Attribute.EMAIL_TYPE))
                                .primary(flag(profile, Attribute.EMAIL_PRIMARY))
                                .build())
                : List.of();
    }

    private static List<PhoneNumber> phoneNumbers(Profile profile) {
        return has(profile, "phoneNumbers")
                ? List.of(
                        PhoneNumber.builder()
                                .value(text(profile, Attribute.PHONE_NUMBER))
                                .type(text(profile, Attribute.PHONE_TYPE))
                                .primary(flag(profile, Attribute.PHONE_PRIMARY))
                                .build())
                : List.of();
    }

    private static List<Role> roles(Profile profile) {
        return has(profile, "roles")
                ? List.of(
                        Role.builder()
                                .value(text(profile, Attribute.ROLE))
                                .type(text(profile, Attribute.ROLE_TYPE))
                                .primary(flag(profile, Attribute.ROLE_PRIMARY))
                                .build())
                : List.of();
    }

    private static List<Address> addresses(Profile profile) {
        return has(profile, "addresses")
                ? List.of(
                        Address.builder()
                                .streetAddress(text(profile, Attribute.STREET_ADDRESS))
                                .locality(text(profile, Attribute.LOCALITY))
                                .region(text(profile, Attribute.REGION))
                                .postalCode(text(profile, Attribute.POSTAL_CODE))
                                .country(text(profile, Attribute.COUNTRY))
                                .formatted(text(profile, Attribute.FORMATTED_ADDRESS))
                                .type(text(profile, Attribute.ADDRESS_TYPE))
                                .primary(flag(profile, Attribute.ADDRESS_PRIMARY))
                                .build())
                : List.of();
    }

    private static List<Photo> photos(Profile profile) {
        return profile.details().photos().stream()
                .map(photo ->
                        Photo.builder()
                                .value(photo.value())
                                .type(noted(photo.type()))
                                .display(noted(photo.display()))
                                .primary(photo.primary())
                                .build())
                .toList();
    }

    private static Map<String, RawJson> extensions(Profile profile, List<String> wanted) {
        return wanted.contains(UserForm.ENTERPRISE)
                ? ProfileJson.object(profile, "enterprise")
                        .map(json -> Map.of(UserForm.ENTERPRISE, new RawJson(Json.write(json))))
                        .orElse(Map.of())
                : Map.of();
    }
}
