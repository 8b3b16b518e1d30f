<?php
$config = ['default-sp' => [
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
