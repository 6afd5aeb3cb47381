# minutes
