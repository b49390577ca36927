"""Topic models kept in folders: arrays without a pickle, a description, and a card for people."""

from nlp.topics.saved.folders import checked_name, find_model, is_shipped, model_folders, own_folder, own_folders
from nlp.topics.saved.interrupted import put_back
from nlp.topics.saved.model import FORMAT, Made, SavedModel
from nlp.topics.saved.reading import read_model
from nlp.topics.saved.writing import files_of, refuse_existing, save

__all__ = [
    "FORMAT",
    "Made",
    "SavedModel",
    "checked_name",
    "files_of",
    "find_model",
    "is_shipped",
    "model_folders",
    "own_folder",
    "own_folders",
    "put_back",
    "read_model",
    "refuse_existing",
    "save",
]
