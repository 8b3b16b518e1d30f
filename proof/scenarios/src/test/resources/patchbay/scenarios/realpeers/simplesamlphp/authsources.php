<?php
$config = ['default-sp' => [
    'saml:SP',
    'entityID' => '@SSP_ENTITY@',
    'idp' => '@SSP_IDP@',
    'WantAssertionsSigned' => true,
    'RelayState' => '@SSP_PAGE@',
]];
