"""zhuti (主题): phrases and themes in Chinese United Nations resolutions."""
