"""The service under the name that existing Django and Celery code imports it by."""
from ost_nb.inference.service import ClassifierService

__all__ = ["ClassifierService"]

if __name__ == "__main__":
    from ost_nb.cli.classify import app

    app()
