<?php
// As identity provider it asks these people, as service provider the other identity provider.
$config = ['people' => [
    'exampleauth:UserPass',
    'ana:ana-Simple-2026!' => ['uid' => ['ana'], 'mail' => ['ana@example.com']],
], 'default-sp' => [
    'saml:SP',
    'entityID' => '@SSP_ENTITY@',
    'idp' => '@SSP_IDP@',
    'WantAssertionsSigned' => true,
    'privatekey' => 'sp-key.pem',
    'certificate' => 'sp-certificate.pem',
    'sign.authnrequest' => true,
    'sign.logout' => true,
    'RelayState' => '@SSP_PAGE@',
]];
