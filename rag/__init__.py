"""Reading, finding, answering, citing and checking: the library behind Dateline."""

import sys

# OpenVINO reports every start to Intel over the network, and keeps an id for that in the home folder. Nothing
# leaves this machine: without its reporter, which every module below finds missing, OpenVINO works the same.
sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]  # None: cannot be imported
